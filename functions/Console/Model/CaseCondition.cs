namespace RequestRouter.WebConsole.Model;

/// <summary>A condition on assistance, in the words of the State that sets it.</summary>
public sealed record CaseCondition(int Number, string Kind, string Text, DateTimeOffset? Until, DateTimeOffset? Due);
