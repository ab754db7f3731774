namespace RequestRouter.Convention.Model.Communications.Preservation;

/// <summary>How a request for preserved data ended, 42(8).</summary>
public enum FollowUpOutcome
{
    /// <summary>The data were furnished.</summary>
    Delivered,

    /// <summary>The refusal was notified; the data stay held for a while, so that a mended request can be made.</summary>
    Refused,

    /// <summary>The requesting State withdrew it; the sixty days still run.</summary>
    Withdrawn,
}
