namespace RequestRouter.Router.Notices;

/// <summary>When a notice was first confirmed to have reached its State's own system.</summary>
/// <param name="At">UTC.</param>
public sealed record Acknowledgement(string NoticeId, DateTimeOffset At);
