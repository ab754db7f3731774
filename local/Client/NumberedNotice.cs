namespace RequestRouter.Local.Client;

/// <summary>A notice with its number in the State's inbox, counted from 1 without gaps.</summary>
internal sealed record NumberedNotice(long Number, ReceivedNotice Notice);
