// Logging has an EventId of its own; here the word always means a fact in a timeline.
global using EventId = EscalationRoom.Domain.Rooms.EventId;
