namespace RequestRouter.Router.WebConsole.Files;

/// <summary>A file that an officer chose, and that waits for the officer's signature.</summary>
/// <param name="Blob">Where its bytes are.</param>
/// <param name="Sha256">Of its bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Name">As it was named where it was chosen.</param>
/// <param name="MediaType">As the browser took it for; without parameters.</param>
internal sealed record StagedFile(string Blob, string Sha256, long Length, string Name, string MediaType);
