namespace RequestRouter.Router.Paging;

/// <summary>What came of a page that was sent.</summary>
public enum PageOutcome
{
    /// <summary>The address took it: it answered with a status of 200 to 299.</summary>
    Reached,

    /// <summary>The address answered with another status; redirections are not followed.</summary>
    Refused,

    /// <summary>Nothing answered in time, or not over TLS as it must.</summary>
    Unreachable,

    /// <summary>The host's name leads to an address that is not of the public internet; nothing was sent.</summary>
    NotPublic,
}
