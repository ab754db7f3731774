namespace RequestRouter.Local.Host.Bus.Messages;

/// <summary>As stored: the numbers stand in rows.</summary>
internal enum MessageStage : byte
{
    Active = 0,
    Deferred = 1,
    Scheduled = 2,
}
