namespace EscalationRoom.Domain.People;

/// <summary>What a person is to the process. Public spelling is the lower-case name: <c>frontline</c>, <c>exec</c>, <c>sme</c> …</summary>
public enum Role : byte
{
    Frontline,
    Owner,
    Duty,
    Exec,
    Legal,
    Finance,
    Compliance,
    Sme,
    Guest,
    Auditor,
    Admin,
    System,
}
