namespace RequestRouter.Convention.Model.Cases;

/// <summary>What mutual assistance may be asked for, in the order of 40(3)(a) to (m).</summary>
[Provision(A40_3)]
public enum Purpose
{
    TakingEvidence,
    ServiceOfDocuments,
    SearchAndSeizure,
    StoredData,
    RealTimeTraffic,
    ContentInterception,
    ObjectsAndSites,
    InformationAndExpertise,
    DocumentsAndRecords,
    TracingProceeds,
    VoluntaryAppearance,
    RecoveringProceeds,
    Other,
}
