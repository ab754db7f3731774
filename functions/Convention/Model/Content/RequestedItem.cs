namespace RequestRouter.Convention.Model.Content;

/// <summary>One thing asked for, 40(15)(d) and (f).</summary>
public sealed record RequestedItem
{
    /// <summary>One of 40(3)(a) to (m).</summary>
    public Purpose? Purpose { get; init; }

    /// <summary>The assistance sought, 40(15)(d).</summary>
    public string? Description { get; init; }

    /// <summary>A procedure the requesting State wishes to be followed, 40(15)(d); null when none.</summary>
    public string? SpecialProcedure { get; init; }

    /// <summary>What a witness, expert or other person is to be asked.</summary>
    public IReadOnlyList<string>? Questions { get; init; }

    /// <summary>Officers of the requesting State who wish to be present; null when none do.</summary>
    public IReadOnlyList<OfficerPresent>? OfficersPresent { get; init; }

    /// <summary>Whether evidence in electronic form is sought, 2(b).</summary>
    public bool? Electronic { get; init; }

    /// <summary>Classes of data sought, 2(c), (d), (f); null where the item is not data.</summary>
    public IReadOnlyList<DataClass>? DataClasses { get; init; }

    /// <summary>What of those classes is sought; null for all.</summary>
    public IReadOnlyList<DataDetail>? DataDetails { get; init; }

    /// <summary>Subscriber data are sought to identify a person and for nothing else.</summary>
    public bool IdentificationOnly { get; init; }

    /// <summary>The accounts, addresses, numbers or devices it asks about.</summary>
    public IReadOnlyList<ItemIdentifier>? Identifiers { get; init; }

    /// <summary>The persons of the request whom it concerns, by number from 1; null where that is not said.</summary>
    public IReadOnlyList<int>? Persons { get; init; }

    /// <summary>The things of the request that it concerns, by number from 1; null where that is not said.</summary>
    public IReadOnlyList<int>? Things { get; init; }

    /// <summary>The period for which it is sought, 40(15)(f).</summary>
    public Period? Period { get; init; }

    /// <summary>No period applies, 40(15)(f).</summary>
    public bool PeriodNotApplicable { get; init; }

    /// <summary>Where the thing, place, system or person is, in the requested State's territory; needed by some purposes.</summary>
    public string? Location { get; init; }

    /// <summary>Who holds it, for data: the provider or other custodian, 2(e), 42(3)(d), 45(3)(d).</summary>
    public string? Custodian { get; init; }

    /// <summary>Whether the custodian provides services or is another person, 2(e).</summary>
    public CustodianKind? CustodianKind { get; init; }

    /// <summary>Nothing is known of a custodian or place, 42(3)(d), 45(3)(d).</summary>
    public bool CustodianUnknown { get; init; }

    /// <summary>The State where the data, system, place or person is; a requested State acts within its own territory only, 27(a), 28(1).</summary>
    public StateCode? LocatedIn { get; init; }

    /// <summary>What is asked to be done with the data where they are found, beside the copy, 28(3)(d); null when nothing.</summary>
    public DataAtSource? AtSource { get; init; }

    /// <summary>How the data are related to the offence, 42(3)(c), 45(3)(c).</summary>
    public string? Relation { get; init; }

    /// <summary>Why the collection is needed, 45(3)(e).</summary>
    public string? Need { get; init; }

    /// <summary>Why the period is as long as it is, 45(3)(f).</summary>
    public string? PeriodBecause { get; init; }

    /// <summary>How a protected witness is heard safely, by video link or otherwise, 33(2)(b).</summary>
    public string? ProtectiveArrangements { get; init; }

    /// <summary>A hearing by videoconference is asked for, 40(18); null when none is.</summary>
    public VideoHearing? Videoconference { get; init; }

    /// <summary>Government records are asked for, and whether they are public there, 40(31); null when none are.</summary>
    public OfficialRecords? Records { get; init; }

    /// <summary>The property, for requests under 50.</summary>
    public PropertyContent? Property { get; init; }
}
