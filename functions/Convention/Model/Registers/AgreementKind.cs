namespace RequestRouter.Convention.Model.Registers;

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

    /// <summary>Requests for stored data are answered on an expedited basis, 44(3)(b).</summary>
    ExpeditedStoredData,

    /// <summary>The router also carries what the Convention does not cover, 60(1), note 5.</summary>
    OutsideConvention,

    /// <summary>No expenses are deducted from what is returned, 52(4).</summary>
    NoDeductions,

    /// <summary>Transfer of sentenced persons, standing or for one case, 38.</summary>
    TransferOfSentencedPersons,

    /// <summary>Information on links to other crimes in police cases, 47(1)(a).</summary>
    LinksToOtherCrimes,

    /// <summary>An arrangement on transfers of personal data, with terms, 36(1)(c).</summary>
    DataTransfers,
}
