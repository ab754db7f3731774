namespace RequestRouter.Convention.Model.Registers;

/// <summary>What a reservation on misuse of devices may concern, 11(3).</summary>
public enum ReservedAct
{
    ProductionOrProcurementOfDevices,
    SaleOrDistributionOfDevices,
    ProductionOrProcurementOfCredentials,

    /// <summary>No reservation may concern this, 11(3).</summary>
    SaleOrDistributionOfCredentials,

    Possession,
}
