// The database of the settings for TypeORM's own command line, which reads what has been built:
//   npm run build && npx typeorm schema:log -d tools/typeorm.js      (also migration:show)
// Kept out of ormconfig.ts, which every program imports: this one reads the settings as soon as it is loaded.
'use strict';
const { DataSource } = require('typeorm');
const { Settings, dataSourceOptions } = require('../dist/libs/platform/src/index.js');
const { schema } = require('../dist/ormconfig.js');

module.exports = new DataSource(dataSourceOptions(Settings.load(), 'write', schema));
