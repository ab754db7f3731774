namespace RequestRouter.Convention;

/// <summary>What two Parties may agree on for all their cases.</summary>
public enum AgreementKind
{
    /// <summary>Oral requests in urgent circumstances, 40(13).</summary>
    OralRequests,

    /// <summary>Requests through INTERPOL in urgent circumstances, 40(12)(d).</summary>
    InterpolChannel,

    /// <summary>Paragraphs 8 to 31 in place of the treaty between them, 40(7).</summary>
    ApplyConvention,

    /// <summary>The requesting State bears ordinary costs, 40(30).</summary>
    RequesterBearsCosts,
}
