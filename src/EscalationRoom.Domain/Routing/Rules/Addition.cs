namespace EscalationRoom.Domain.Routing;

/// <summary>Somebody a rule brings in beside the owner.</summary>
/// <param name="If">Only then; nothing means always.</param>
public sealed record Addition(AddedRole Role, Condition? If = null)
{
    public static readonly IReadOnlyDictionary<string, AddedRole> Words = new Dictionary<string, AddedRole>(StringComparer.OrdinalIgnoreCase)
    {
        ["legal"] = AddedRole.Legal,
        ["finance"] = AddedRole.Finance,
        ["compliance"] = AddedRole.Compliance,
        ["account owner"] = AddedRole.AccountOwner,
        ["vp watch"] = AddedRole.VicePresident,
        ["director watch"] = AddedRole.Director,
        ["duty watch"] = AddedRole.Duty,
        ["vp digest"] = AddedRole.VicePresidentDigest,
        ["director digest"] = AddedRole.DirectorDigest,
    };
}

/// <summary>In what part somebody is added.</summary>
public enum AddedRole : byte
{
    Legal,
    Finance,
    Compliance,
    AccountOwner,
    VicePresident,
    Director,
    Duty,
    Approver,
    VicePresidentDigest,
    DirectorDigest,
}
