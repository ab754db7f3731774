using RequestRouter.Convention.Tests.Recorded;

namespace RequestRouter.Convention.Tests;

internal sealed partial class Story
{
    static partial void Hold(Case? before, Occurrence occurrence, Outcome outcome) => StoryPages.Hold(before, occurrence, outcome);
}
