namespace RequestRouter.Convention.Text.Failures;

/// <summary>What a sender can do about a code: whether the same can be sent again.</summary>
public enum Remedy
{
    /// <summary>Not as it is: mend it first.</summary>
    Mend,

    /// <summary>Read the case or the entry anew, then decide.</summary>
    ReadAnew,

    /// <summary>Not under this id: use a new one.</summary>
    NewId,

    /// <summary>With a valid token.</summary>
    NewToken,

    /// <summary>After the time that <c>Retry-After</c> gives.</summary>
    Wait,

    /// <summary>The same message, later; no time is known.</summary>
    Later,

    /// <summary>The same bytes, after <c>Retry-After</c> or a growing pause.</summary>
    Repeat,
}
