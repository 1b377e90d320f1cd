/** Tag of EXIF 2.32 that says how a camera was held; a picture without it would lie on its side. */
const orientationTag = 0x0112
const short = 3

/** 1 to 8 as EXIF counts, 1 (upright) where `tiff`, the body of an EXIF block, does not say. Never throws: the block may be anything. */
export const orientationIn = (tiff: Uint8Array): number => {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  if (view.byteLength < 14) return 1
  const little = view.getUint16(0) === 0x4949
  const directory = view.getUint32(4, little)
  if (directory + 2 > view.byteLength) return 1
  const entries = view.getUint16(directory, little)
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * 12
    if (at + 12 > view.byteLength) return 1
    if (view.getUint16(at, little) !== orientationTag || view.getUint16(at + 2, little) !== short) continue
    const value = view.getUint16(at + 8, little)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

/** An EXIF body that says nothing but how the camera was held. */
export const onlyOrientation = (value: number): Uint8Array<ArrayBuffer> => {
  const view = new DataView(new ArrayBuffer(26))
  view.setUint32(0, 0x4d4d002a)
  view.setUint32(4, 8)
  view.setUint16(8, 1)
  view.setUint16(10, orientationTag)
  view.setUint16(12, short)
  view.setUint32(14, 1)
  view.setUint16(18, value)
  return new Uint8Array(view.buffer)
}
