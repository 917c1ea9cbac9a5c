namespace EscalationRoom.Identity.SignIn;

/// <summary>One line of the list of demo people.</summary>
public sealed record DemoPerson(string Name, string Title, string Email, string Standing);
