namespace RequestRouter.Convention.Model.Communications;

/// <summary>One kind of communication.</summary>
/// <param name="Name">As it travels in <c>type</c>: <c>ask-information</c>.</param>
/// <param name="Type">The record that holds it.</param>
/// <param name="By">Whose word it is.</param>
/// <param name="Citation">The paragraph that gives it.</param>
/// <param name="Summary">What saying it does, in one English sentence.</param>
/// <param name="Ordinal">Its place in <see cref="CommunicationTypes.All"/>.</param>
public sealed record CommunicationType(string Name, Type Type, Side By, Citation Citation, string Summary, int Ordinal)
{
    /// <summary>Whether it makes a new case rather than continue one.</summary>
    public bool OpensCase { get; init; }

    /// <summary>
    /// Whether it reports a fact: something that happened, whoever likes it. A report that can be understood is never rejected; what the text has
    /// against the fact is remarked. All else is a move, a choice that the text may forbid or make depend on something.
    /// </summary>
    public bool IsReport { get; init; }
}
