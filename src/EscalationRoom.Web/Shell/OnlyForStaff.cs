using EscalationRoom.Domain;

namespace EscalationRoom.Web.Shell;

public sealed record OnlyForStaff() : Refusal("This is for staff. Ask your contact at our side instead.");
