namespace RequestRouter.WebConsole.Rendering;

/// <summary>A file for browsers.</summary>
/// <param name="Version">The beginning of the SHA-256 of its bytes, hexadecimal.</param>
public sealed record Asset(byte[] Bytes, string MediaType, string Version);
