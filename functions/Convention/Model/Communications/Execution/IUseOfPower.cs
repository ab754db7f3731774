namespace RequestRouter.Convention.Model.Communications.Execution;

/// <summary>Reports that a power of chapter IV is used (25, 27 to 31), under conditions and safeguards, 24(1) and (4).</summary>
internal interface IUseOfPower
{
    /// <summary>What stands behind it; null where that is not said, which is remarked and stops nothing.</summary>
    Safeguards? Safeguards { get; }
}
