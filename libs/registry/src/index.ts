export { EppFrameRefused } from './epp/epp-frame-refused';
export { EPP_NS } from './epp/epp-ns';
export { FRAME_HEADER_BYTES, frame } from './epp/frame';
export { FRAME_BYTES_MAX, FrameReader } from './epp/frame-reader';
export { XML_BYTES_MAX, XML_DEPTH_MAX, parseXml } from './xml/parse-xml';
export { Markup, el, isXmlText, xmlDocument } from './xml/xml-builder';
export type { XmlChild } from './xml/xml-builder';
export { XmlElement } from './xml/xml-element';
export { XmlRefused } from './xml/xml-refused';
