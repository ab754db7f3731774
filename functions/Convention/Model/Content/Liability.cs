namespace RequestRouter.Convention.Model.Content;

/// <summary>What a legal person may be held liable to, 18(2).</summary>
public enum Liability
{
    Criminal,
    Civil,
    Administrative,
}
