namespace RequestRouter.Local.Demo;

/// <summary>The whole play, in order.</summary>
internal static class Play
{
    public static IReadOnlyList<Scene> Scenes { get; } = [.. Opening.Scenes, .. Middle.Scenes, .. PassingOn.Scenes, .. Closing.Scenes];
}
