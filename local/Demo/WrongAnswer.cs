namespace RequestRouter.Local.Demo;

/// <summary>The router answered otherwise than it should have: the message says what was expected and what came.</summary>
internal sealed class WrongAnswer(string message) : Exception(message);
