namespace RequestRouter.Local.Host.Storage.Journal;

[Flags]
internal enum EntryFlags : byte
{
    None = 0,

    /// <summary>A writer took the journal over here; the entry holds no changes and is kept when its neighbours go.</summary>
    Epoch = 1,

    /// <summary>The first part of a group of commits.</summary>
    First = 2,

    /// <summary>The last part: with it, and not before, the group stands.</summary>
    Last = 4,
}
