namespace RequestRouter.WebConsole.Model;

/// <summary>What was entered.</summary>
/// <param name="Reason">Why, as the State says.</param>
public sealed record RegisterEntered(int Number, DateTimeOffset At, string Reason, string Authority, string KeyId);
