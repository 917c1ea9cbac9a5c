namespace EscalationRoom.Data.Timeline;

/// <summary>The command was not saved, or nobody knows yet. Sending the same command id again is safe.</summary>
public sealed class NotSavedException(Exception why) : Exception("Not saved. Send the same command again.", why);
