/// PDFs of one page of ``HostilePDF/text``, made by qpdf because encrypting takes more than a test should hold.
package enum EncryptedPDF {
  /// Opens with the password `reader` only.
  package static var forUsers: [UInt8] { bytes(user) }

  /// Opens for everybody, and forbids copying text to all but the owner.
  package static var forOwners: [UInt8] { bytes(owner) }

  /// Reads base64, in which white space means nothing.
  private static func bytes(_ text: String) -> [UInt8] {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var bytes: [UInt8] = []
    var (held, count): (UInt32, UInt32) = (0, 0)
    for digit in text.utf8 {
      guard let value = digits.firstIndex(of: digit) else { continue }
      (held, count) = (held << 6 | UInt32(value), count + 6)
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: held >> count))
      }
    }
    return bytes
  }

  private static let user = """
    JVBERi0xLjYKJb/3ov4KMSAwIG9iago8PCAvUGFnZXMgMyAwIFIgL1R5cGUgL0NhdGFsb2cgPj4KZW5kb2JqCjIgMCBvYmoKPDwg
    L1R5cGUgL09ialN0bSAvTGVuZ3RoIDE5MiAvRmlsdGVyIC9GbGF0ZURlY29kZSAvTiAzIC9GaXJzdCAxNSA+PgpzdHJlYW0KNXwF
    s8u7++0N1jI6Xblq+qsOMTU9jGta1jXy5/u7Lss1dHKusdQLVzEM1Q6vwCY4ND2jpUqn38Zz4fxY6l4o1CV7Y5nm7hFCIjqZTGDx
    e1gpTCXTBWB5Yvd4vBMfHwsrCd6AkoAxAkKlmGom3PzioBvdbuQTwil+6vIc8bsjjnWAVHC7+gb5ElnlvUSxEGRVYqvOeYwlJurF
    4J+WwNHYxLoHvDUiGRyYEipkHMdsDUsArGi+hgQzpQvpCEQ/pF6ZZW5kc3RyZWFtCmVuZG9iago2IDAgb2JqCjw8IC9MZW5ndGgg
    MTQ0IC9GaWx0ZXIgL0ZsYXRlRGVjb2RlID4+CnN0cmVhbQpr2ZZkfUwh2UmuPzNEYWwukhOqTR2TeD+TADMZ5ZqrJPVARDrBJW2g
    EzuZsu617JdzB1DQkygrz+lRREttvn8W82xQ6OOnbtrYg4Ico0Hw5I7hWjmLgDksi321cat2ZMHUUQKaFXvehvg/RUoYfa4gS7fc
    7AUh5cFPX55IcxAVDFD1H5UUd9TbdD71pM9OkWFlbmRzdHJlYW0KZW5kb2JqCjcgMCBvYmoKPDwgL0NGIDw8IC9TdGRDRiA8PCAv
    QXV0aEV2ZW50IC9Eb2NPcGVuIC9DRk0gL0FFU1YyIC9MZW5ndGggMTYgPj4gPj4gL0ZpbHRlciAvU3RhbmRhcmQgL0xlbmd0aCAx
    MjggL08gPDBjYjU4NzQ5YzUzNDY1NjllNzY1OTA2Y2FmNjRlNDQyOWE0YzIwZDZlOTk2ZmRlZjk2M2U5YjUwODBmOWUwODM+IC9Q
    IC00IC9SIDQgL1N0bUYgL1N0ZENGIC9TdHJGIC9TdGRDRiAvVSA8OWE1MjgxMzA3MGQ5MDc5MWZiZmZmYjVlN2IzNDAyOTYwMTIy
    NDU2YTkxYmFlNTEzNDI3M2E2ZGIxMzRjODdjND4gL1YgNCA+PgplbmRvYmoKOCAwIG9iago8PCAvVHlwZSAvWFJlZiAvTGVuZ3Ro
    IDQyIC9GaWx0ZXIgL0ZsYXRlRGVjb2RlIC9EZWNvZGVQYXJtcyA8PCAvQ29sdW1ucyA0IC9QcmVkaWN0b3IgMTIgPj4gL1cgWyAx
    IDIgMSBdIC9Sb290IDEgMCBSIC9TaXplIDkgL0lEIFs8MzI3NTdmYjk4MTkxMDkwYTNhNWVlNTM5NGQ5ZWJjYzQ+PDMyNzU3ZmI5
    ODE5MTA5MGEzYTVlZTUzOTRkOWViY2M0Pl0gL0VuY3J5cHQgNyAwIFIgPj4Kc3RyZWFtCnicY2IAAiZGBn4GJgYGQxDrEIjFwAgh
    /jMm/WNiYLwOFGPUZgAAQtwEfQplbmRzdHJlYW0KZW5kb2JqCnN0YXJ0eHJlZgo4NzAKJSVFT0YK
    """

  private static let owner = """
    JVBERi0xLjYKJb/3ov4KMSAwIG9iago8PCAvUGFnZXMgMyAwIFIgL1R5cGUgL0NhdGFsb2cgPj4KZW5kb2JqCjIgMCBvYmoKPDwg
    L1R5cGUgL09ialN0bSAvTGVuZ3RoIDE5MiAvRmlsdGVyIC9GbGF0ZURlY29kZSAvTiAzIC9GaXJzdCAxNSA+PgpzdHJlYW0KV/8j
    6cn4utAXNy4/fSMdgEuQQrTJg4ccZ6g4zF+HJgdcwB5BiYPpWDxs+BnRhHC3cdjQCS5QqOVvBF1abtgDHnzoaI0mT7jaz7couoo3
    5wE1QnAPaXryI9rQngbLepoPtUMdingCR3fjvFWT2qaDtQw2z3iF61yw9FrNFCUOrpF6KXrQj1tT2Gd/M1QX1WKBrSNvtCXBkNSc
    cnt7DDX1W4xCh1sbwY6qr/WaZrgMc/AFX2Mm3Sb9tKRY/HVwnLgSZW5kc3RyZWFtCmVuZG9iago2IDAgb2JqCjw8IC9MZW5ndGgg
    MTQ0IC9GaWx0ZXIgL0ZsYXRlRGVjb2RlID4+CnN0cmVhbQojUL9dvMJUZpeQVUSbPwaups+J7vRNCFysxo2uGrT5J9lycrUKxro0
    MIYg6/TE8hJRPMq/wh5IRCPi+IFnFWtCh1zS7bEr/BzbPemvKD7cYgGIrIwS82vdMpFjv71ymbB5GU7fmxedPNrhBId1a4IRwr/u
    VaDsv01nh2ZtRnCg3dJ1jxqD06sEWsjjmYzarTZlbmRzdHJlYW0KZW5kb2JqCjcgMCBvYmoKPDwgL0NGIDw8IC9TdGRDRiA8PCAv
    QXV0aEV2ZW50IC9Eb2NPcGVuIC9DRk0gL0FFU1YyIC9MZW5ndGggMTYgPj4gPj4gL0ZpbHRlciAvU3RhbmRhcmQgL0xlbmd0aCAx
    MjggL08gPDU2NmZhODczZWUzM2M3OTdjZDNiOTA0ZmRhZGY4MTRhZmEzNGRmOWEzOGY2ZWQ0MWI5ODRlMmM2ZGEyYWE2ZjU+IC9Q
    IC0yMCAvUiA0IC9TdG1GIC9TdGRDRiAvU3RyRiAvU3RkQ0YgL1UgPGVjYWVkZGZlNWE5NTViOTkzZDQyMmU4NGM0ZTZiMGY0MDEy
    MjQ1NmE5MWJhZTUxMzQyNzNhNmRiMTM0Yzg3YzQ+IC9WIDQgPj4KZW5kb2JqCjggMCBvYmoKPDwgL1R5cGUgL1hSZWYgL0xlbmd0
    aCA0MiAvRmlsdGVyIC9GbGF0ZURlY29kZSAvRGVjb2RlUGFybXMgPDwgL0NvbHVtbnMgNCAvUHJlZGljdG9yIDEyID4+IC9XIFsg
    MSAyIDEgXSAvUm9vdCAxIDAgUiAvU2l6ZSA5IC9JRCBbPGVmYjY5NzNhNDI3ZjgxNWY2MmI1OGE3ODkxY2YwZmRkPjxlZmI2OTcz
    YTQyN2Y4MTVmNjJiNThhNzg5MWNmMGZkZD5dIC9FbmNyeXB0IDcgMCBSID4+CnN0cmVhbQp4nGNiAAImRgZ+BiYGBkMQ6xCIxcAI
    If4zJv1jYmC8DhRj1GEAAELeBH4KZW5kc3RyZWFtCmVuZG9iagpzdGFydHhyZWYKODcxCiUlRU9GCg==
    """
}
