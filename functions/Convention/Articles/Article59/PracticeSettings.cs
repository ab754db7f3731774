namespace RequestRouter.Convention.Articles.Article59;

/// <summary>What the Convention has against a practice that an officer sets.</summary>
public static class PracticeSettings
{
    extension(Practice practice)
    {
        /// <summary>The settings a State may not choose, each with its pointer and paragraph; empty when all stand.</summary>
        public IReadOnlyList<Failure> Faults() => PracticeRules.Check(practice);
    }
}
