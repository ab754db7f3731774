namespace RequestRouter.Local.Tests.Storage;

/// <param name="Kind">What the caller sees.</param>
/// <param name="ReachesStorage">Whether the call had its effect all the same.</param>
internal readonly record struct InjectedFault(FaultKind Kind, bool ReachesStorage);
