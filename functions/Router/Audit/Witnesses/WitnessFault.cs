namespace RequestRouter.Router.Audit.Witnesses;

/// <summary>Why a witness did not cosign.</summary>
public enum WitnessFault
{
    /// <summary>Nothing answered in time at its address, or the address is not of the public internet.</summary>
    Unreachable,

    /// <summary>It answered that it does not watch this log or know its key, or in a way that the protocol has not.</summary>
    Refused,

    /// <summary>It has seen another log than this one: a longer one, or one from which this does not go on. Either the log was rolled back or forked, or the witness is wrong.</summary>
    Disputed,
}
