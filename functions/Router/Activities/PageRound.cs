namespace RequestRouter.Router.Activities;

/// <summary>Input of <see cref="PageContacts"/>.</summary>
/// <param name="NoticeId">The notice for which points of contact are paged.</param>
/// <param name="Number">From 1.</param>
public sealed record PageRound(string NoticeId, int Number);
