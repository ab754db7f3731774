namespace RequestRouter.Convention.Model.Content;

/// <summary>What became of material that was to be removed, 34(6).</summary>
public enum RemovalResult
{
    Removed,
    MadeInaccessible,
}
