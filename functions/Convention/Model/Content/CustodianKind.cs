namespace RequestRouter.Convention.Model.Content;

/// <summary>Who holds data, 2(e) and note 1.</summary>
[Provision(A2_e)]
public enum CustodianKind
{
    /// <summary>Lets its users communicate, or processes or stores data for such a service or its users.</summary>
    ServiceProvider,

    /// <summary>Anybody else, also one who merely uses such a service, as a shop with a hosted site does (note 1).</summary>
    OtherPerson,
}
