namespace RequestRouter.Local.Tests.Storage;

internal sealed class Killed : Exception;
