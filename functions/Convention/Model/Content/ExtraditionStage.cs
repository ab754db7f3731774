namespace RequestRouter.Convention.Model.Content;

/// <summary>What a person is wanted for, 37(1).</summary>
public enum ExtraditionStage
{
    Prosecution,

    /// <summary>To serve a sentence, or what remains of it.</summary>
    Sentence,
}
