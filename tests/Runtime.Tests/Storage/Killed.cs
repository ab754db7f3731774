namespace RequestRouter.Runtime.Tests.Storage;

internal sealed class Killed : Exception;
