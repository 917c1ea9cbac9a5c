using EscalationRoom.Domain;

namespace EscalationRoom.Web.Shell.SignIn.Tokens;

public sealed record TokenMayOnlyRead() : Refusal("This token may only read. Make one with the scope write.");
