namespace RequestRouter.Router.Evidence;

/// <summary>A block that was put at an upload address.</summary>
/// <param name="Id">As it was named.</param>
/// <param name="Length">Bytes.</param>
public sealed record UploadedBlock(string Id, long Length);
