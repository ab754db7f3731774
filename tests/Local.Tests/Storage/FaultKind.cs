namespace RequestRouter.Local.Tests.Storage;

/// <summary>Ways of a storage call to fail; the number is the HTTP status.</summary>
internal enum FaultKind
{
    Timeout = 0,
    PreconditionFailed = 412,
    InternalError = 500,
    ServerBusy = 503,
}
