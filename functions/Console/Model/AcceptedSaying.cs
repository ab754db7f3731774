namespace RequestRouter.WebConsole.Model;

/// <summary>What the router gave for something that it stored.</summary>
/// <param name="Receipt">The signed receipt, a compact JWS.</param>
public sealed record AcceptedSaying(string CaseId, DateTimeOffset ReceivedAt, string Receipt);
