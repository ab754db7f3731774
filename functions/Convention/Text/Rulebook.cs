namespace RequestRouter.Convention.Text;

/// <summary>The versions of these rules. A change of any outcome is a new version; recorded steps keep theirs.</summary>
public static class Rulebook
{
    /// <summary>What new steps are decided under.</summary>
    public const int Current = 1;
}
