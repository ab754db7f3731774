namespace RequestRouter.Benchmarks.Load;

/// <summary>A kind of call.</summary>
internal enum LoadCall
{
    /// <summary>A new request.</summary>
    Submit,

    /// <summary>A case that was opened in this test.</summary>
    Read,

    /// <summary>The newest cases of the State.</summary>
    List,

    /// <summary>The State's inbox, from the beginning, without waiting.</summary>
    Inbox,
}
