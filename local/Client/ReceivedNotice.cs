namespace RequestRouter.Local.Client;

/// <summary>A notice as a national system reads it from its inbox; members it has no use for are left out.</summary>
internal sealed record ReceivedNotice(
    string Id, string To, string? CaseId, string Type, string Citation, string Text, DateTimeOffset At, DateTimeOffset? DueAt, CommunicationLink? Communication);
