namespace RequestRouter.Convention.Model.Communications.Confiscation;

/// <summary>A step in the administration of property, 31(3), or in getting at records about it, 31(7).</summary>
public enum PropertyStep
{
    Custody,
    Valuation,
    Sale,
    Costs,
    Interest,

    /// <summary>Bank, financial or commercial records are ordered to be made available or seized, 31(7).</summary>
    RecordsOrdered,
}
