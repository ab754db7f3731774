namespace RequestRouter.Convention.Model.Communications.Hearings;

/// <summary>One State's word on how the hearing is held; each point stands when both have recorded it, 40(18).</summary>
public sealed record AgreeHearing : Communication
{
    /// <summary>A judicial authority of the requesting State conducts it, attended by one of the requested State.</summary>
    public bool ConductedByRequesting { get; init; }

    /// <summary>The requesting State provides the technical means.</summary>
    public bool MeansByRequesting { get; init; }

    internal override CommunicationType Is => CommunicationTypes.AgreeHearing;
}
