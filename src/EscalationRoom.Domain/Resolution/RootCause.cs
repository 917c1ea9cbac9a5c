namespace EscalationRoom.Domain.Resolution;

/// <summary>What lay behind an escalation, once it is understood.</summary>
public enum RootCause : byte
{
    PlatformDefect = 1,
    CapacityPerformance = 2,
    ThirdPartySupplier = 3,
    ConfigurationChange = 4,
    ProcessRoutingTriage = 5,
    ProcessCommunication = 6,
    StaffingOutOfHours = 7,
    ContractAmbiguity = 8,
    BillingMeteringData = 9,
    ExpectationSetAtSale = 10,
    ClientSideCause = 11,
    Unknown = 12,
}
