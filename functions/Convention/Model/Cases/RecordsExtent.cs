namespace RequestRouter.Convention.Model.Cases;

/// <summary>How far records that are not public are provided, 40(31)(b); conditions are offered as any others.</summary>
public enum RecordsExtent
{
    Whole,
    InPart,
}
